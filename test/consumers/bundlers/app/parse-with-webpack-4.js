// Prints the errors of webpack 4, e.g. for syntax that its parser does not know.
import webpack from "webpack-4";

const [, , entry] = process.argv;
const output = { path: `${process.cwd()}/built/webpack-4`, filename: `${entry}.js` };
webpack({ mode: "development", entry, output }, (error, stats) => {
  if (error) throw error;
  for (const message of stats.toJson().errors) console.log(message);
});
