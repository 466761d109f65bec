import { expect, test } from "vitest";
import { countRow } from "../../bench/rows.js";
import { tableOf } from "../../bench/tables.js";

test("a grid has one line for each scenario, and a verdict where the libraries differ", () => {
  const rows = [
    countRow("10 remounts: sessions", 1, 10),
    countRow("10 remounts: renders of a consumer", 21, 21),
    countRow("another user, and back: sessions", 3, 3),
    countRow("another user, and back: renders of a consumer", 11, 7),
  ];
  const table = tableOf({ title: "Use of the SDK", intro: "", rows, layout: "grid" });
  expect(table.split("\n")).toEqual([
    "|  | sessions | renders of a consumer |",
    "| --- | --- | --- |",
    "| 10 remounts | 1 instead of 10: ahead | 21 |",
    "| another user, and back | 3 | 11 instead of 7: behind (1) |",
  ]);
});
