import type { ReactNode } from "react";
import type { ReactStage } from "./react-stage.js";
import { SceneView } from "./scene-view.js";
import type { Arrangement, Scene } from "./scene.js";

interface ScenesProps {
  readonly stage: ReactStage;
  readonly wants: readonly Scene[];
  readonly arrangement: Arrangement;
}

/** All `<Session>`s of a run, and a sign that the tree is there. */
export function Scenes({ stage, wants, arrangement }: ScenesProps) {
  const view = (scene: Scene, nth: number, inside: ReactNode = null) => (
    <SceneView key={nth} stage={stage} nth={nth} scene={scene}>
      {inside}
    </SceneView>
  );
  const nested = () =>
    wants.reduceRight<ReactNode>((inside, scene, nth) => view(scene, nth, inside), null);
  const siblings = () => wants.map((scene, nth) => view(scene, nth));
  return (
    <>
      <i />
      {arrangement === "nested" ? nested() : siblings()}
    </>
  );
}
