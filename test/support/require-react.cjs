// CommonJS dependencies call require("react") without Vite's aliases. This resolves it to REACT_MAJOR too.
const Module = require("node:module");

const { REACT_MAJOR } = process.env;
const resolveFilename = Module._resolveFilename;

Module._resolveFilename = function (request, ...rest) {
  const older = request.replace(/^(react|react-dom)(?=\/|$)/, `$1-${REACT_MAJOR}`);
  return resolveFilename.call(this, older, ...rest);
};
