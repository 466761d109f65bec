type Defined<Fields> = { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> };

/** Returns the fields without those that are undefined: TalkJS can treat a field that is there as given. */
export const defined = <Fields extends object>(fields: Fields): Defined<Fields> =>
  // The same entries, without some of them.
  Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Defined<Fields>;
