const GROUP = /^<!-- tabs -->$([^]*?)^<!-- \/tabs -->$/gm;
const TAB = /^\*\*(.+)\*\*\n\n```(\w+)$/gm;

/** Shows the code blocks between two comments as tabs. Each has its name above it, which GitHub shows too. */
export const withTabs = (page: string): string =>
  page.replace(
    GROUP,
    (_, blocks: string) => `::: code-group\n${blocks.replace(TAB, "```$2 [$1]")}\n:::`,
  );

const INSTALLATION = /^```sh\n((?:npm (?:install|uninstall) .+\n|npx .+\n)+)```$/gm;

/** Shows commands that install a package for npm, pnpm and yarn. */
export const withPackageManagers = (page: string): string =>
  page.replace(INSTALLATION, (block: string, commands: string) =>
    commands.includes("npm ") ? groupOf(commands) : block,
  );

const groupOf = (commands: string): string => {
  const blocks = Object.entries({
    npm: commands,
    pnpm: forPnpm(commands),
    yarn: forYarn(commands),
  });
  return `::: code-group\n${blocks.map(([name, text]) => `\`\`\`sh [${name}]\n${text}\`\`\``).join("\n")}\n:::`;
};

const forPnpm = (commands: string) =>
  commands
    .replace(/^npm install (-D )?/gm, "pnpm add $1")
    .replace(/^npm uninstall/gm, "pnpm remove")
    .replace(/^npx/gm, "pnpm exec");

const forYarn = (commands: string) =>
  commands
    .replace(/^npm install (-D )?/gm, "yarn add $1")
    .replace(/^npm uninstall/gm, "yarn remove")
    .replace(/^npx/gm, "yarn");
