import { execFile } from "node:child_process";

const ENVIRONMENT = {
  ...process.env,
  NODE_ENV: "production",
  NO_COLOR: "1",
  FORCE_COLOR: undefined,
};

/** Runs a command in an app's folder and returns its output. If it fails, the error contains the output. */
export const run = (home: string, command: string, options: readonly string[]): Promise<string> =>
  new Promise((resolve, reject) => {
    execFile(command, options, { cwd: home, env: ENVIRONMENT }, (error, stdout, stderr) => {
      if (error) reject(new Error(`${command} ${options.join(" ")}\n${stdout}${stderr}`));
      else resolve(stdout);
    });
  });

export const runNode = (home: string, ...options: readonly string[]): Promise<string> =>
  run(home, process.execPath, options);
