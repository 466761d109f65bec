import { useState, type ReactNode } from "react";
import type { ViewName } from "../../src/views/prop-kinds.js";
import { CHAT_OPTIONS, type Choices } from "./chat-options.js";
import { Choice } from "./choice.js";

type Options = Readonly<Record<string, unknown>>;

interface OptionBoardProps {
  readonly of: ViewName;
  /** Renders the chat UI with the selected options. */
  readonly children: (options: Options) => ReactNode;
}

/** A chat UI with a row of values for each option of its constructor. */
export function OptionBoard({ of, children }: OptionBoardProps) {
  const [options, setOptions] = useState<Options>({});
  const rows = Object.entries<Choices>(CHAT_OPTIONS[of]);
  return (
    <>
      {children(options)}
      <section className="controls" aria-label="Options">
        {rows.map(([option, choices]) =>
          typeof choices === "string" ? null : (
            <Choice
              key={option}
              legend={option}
              options={[[undefined, "not given"] as const, ...choices.map(labelled)]}
              chosen={options[option]}
              onChoose={(value) => setOptions({ ...options, [option]: value })}
            />
          ),
        )}
        <Unseen rows={rows} />
      </section>
    </>
  );
}

const labelled = (value: unknown) => [value, JSON.stringify(value)] as const;

function Unseen({ rows }: { rows: readonly (readonly [string, Choices])[] }) {
  return (
    <dl className="unseen">
      {rows.map(([option, why]) =>
        typeof why === "string" ? (
          <div key={option}>
            <dt>{option}</dt>
            <dd>{why}</dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}
