import { useState, type ReactNode } from "react";
import { Choice } from "./choice.js";

type Values = Readonly<Record<string, unknown>>;

interface SwitchedProps<Props extends Values> {
  /** For each prop its values, by what the buttons say. The first is what it begins with. */
  readonly values: {
    readonly [Name in keyof Props & string]: Readonly<Record<string, Props[Name]>>;
  };
  readonly children: (props: Props) => ReactNode;
}

/** Something with a row of buttons for each of its props. */
export function Switched<Props extends Values>({ values, children }: SwitchedProps<Props>) {
  const [props, setProps] = useState(() => firstOf(values));
  return (
    <>
      {Object.entries<Values>(values).map(([name, choices]) => (
        <Choice
          key={name}
          legend={name}
          options={Object.entries(choices).map(([label, value]) => [value, label] as const)}
          chosen={props[name]}
          onChoose={(value) => setProps({ ...props, [name]: value })}
        />
      ))}
      {children(props)}
    </>
  );
}

const firstOf = <Props extends Values>(values: SwitchedProps<Props>["values"]) =>
  // Each name with the first of its own values: what the values' type promises.
  Object.fromEntries(
    Object.entries<Values>(values).map(([name, choices]) => [name, Object.values(choices)[0]]),
  ) as Props;
