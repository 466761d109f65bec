import { useState, type ReactNode } from "react";
import { Choice } from "./choice.js";

type Values = Readonly<Record<string, unknown>>;

interface SwitchedProps<Props extends Values> {
  /** The values of each prop, by button label. The first value is the initial one. */
  readonly values: {
    readonly [Name in keyof Props & string]: Readonly<Record<string, Props[Name]>>;
  };
  readonly children: (props: Props) => ReactNode;
}

/** Renders its children with a row of buttons for each prop. */
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
  // Object.fromEntries loses the types: each name has the first of its own values.
  Object.fromEntries(
    Object.entries<Values>(values).map(([name, choices]) => [name, Object.values(choices)[0]]),
  ) as Props;
