const style = `
:host { display: block; block-size: 100%; max-block-size: 100vh }
:host(.simulated-popup) {
  position: fixed; z-index: 10000; block-size: auto; inset-block-end: 20px;
  inset-inline-end: calc(20px + 76px * var(--before, 0));
}
.screen {
  all: initial; visibility: inherit; display: flex; block-size: 100%; box-sizing: border-box;
  overflow: hidden; color-scheme: light dark;
  font: 15px/1.45 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif;
  color: var(--text); background: var(--page);
  --page: light-dark(#fff, #15171c); --side: light-dark(#f6f7f9, #1b1e25);
  --line: light-dark(#e3e7ed, #2d323c); --text: light-dark(#1a1e26, #eceef2);
  --quiet: light-dark(#596273, #a6aebd); --soft: light-dark(#eef1f5, #272c36);
  --accent: #3f57d9; --on-accent: #fff; --ring: light-dark(#3f57d9, #93a5ff);
}
.screen[data-theme*="dark" i] { color-scheme: dark }
.screen[data-theme*="light" i] { color-scheme: light }
.screen.chatbox, .screen.inbox { border: 1px solid var(--line); border-radius: 12px }
.screen.popup { display: block; overflow: visible; background: none }
.inbox { container-type: inline-size }
.screen *, .screen *::before { box-sizing: border-box }
[hidden], ::slotted([hidden]) { display: none !important }
h2, p, ol, ul { margin: 0; padding: 0; list-style: none; font: inherit }
button { font: inherit; color: inherit; background: none; border: 0; padding: 0; cursor: pointer }
:focus-visible { outline: 2px solid var(--ring); outline-offset: -2px }
svg { inline-size: 20px; block-size: 20px; fill: none; stroke: currentColor; stroke-width: 2;
  stroke-linecap: round; stroke-linejoin: round; display: block }
[dir="rtl"] .back svg, [dir="rtl"] .send svg { transform: scaleX(-1) }
.spoken { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden;
  clip-path: inset(50%); white-space: nowrap }
.avatar { display: grid; place-items: center; flex: none; inline-size: 36px; block-size: 36px;
  border-radius: 50%; overflow: hidden; font-size: 13px; font-weight: 600; color: #fff;
  background: oklch(0.48 0.1 var(--hue)) }
.avatar img { inline-size: 100%; block-size: 100%; object-fit: cover }
.badge { min-inline-size: 20px; block-size: 20px; padding-inline: 6px; border-radius: 10px;
  font-size: 12px; font-weight: 600; line-height: 20px; text-align: center;
  color: var(--on-accent); background: var(--accent) }
.chat { flex: 1; min-inline-size: 0; display: flex; flex-direction: column; background: var(--page) }
.header { display: flex; align-items: center; gap: 10px; flex: none; min-block-size: 64px;
  padding: 10px 14px; border-block-end: 1px solid var(--line) }
.header h2 { flex: 1; font-weight: 600 }
.titles { flex: 1; min-inline-size: 0 }
.titles > *, .name, .summary { overflow: hidden; text-overflow: ellipsis; white-space: nowrap }
.titles p { font-size: 13px; color: var(--quiet) }
.icon { padding: 8px; border-radius: 8px; color: var(--quiet) }
.icon:hover { background: var(--soft); color: var(--text) }
.bell[aria-pressed="true"] { color: var(--on-accent); background: var(--accent) }
.back, .on-phones { display: none }
.empty { margin: auto; padding: 24px; text-align: center; color: var(--quiet) }
.log { flex: 1; min-block-size: 0; overflow-y: auto; display: flex; flex-direction: column-reverse;
  scrollbar-width: thin; overscroll-behavior: contain }
.log ol { display: flex; flex-direction: column; gap: 12px; padding: 16px 14px }
.message { display: grid; grid-template-columns: 28px minmax(0, 1fr); column-gap: 8px;
  max-inline-size: 85%; align-self: start }
.message .avatar { grid-row: 1 / 3; align-self: end; inline-size: 28px; block-size: 28px; font-size: 11px }
.message.own { display: block; align-self: end }
.message.system { display: block; align-self: center; font-size: 13px; color: var(--quiet) }
.about { display: flex; gap: 8px; margin-block-end: 3px; font-size: 12px; color: var(--quiet) }
.own .about { justify-content: end }
.own .about .name { display: none }
.bubble { inline-size: fit-content; max-inline-size: 100%; padding: 8px 12px; border-radius: 16px;
  border-end-start-radius: 5px; white-space: pre-wrap; overflow-wrap: anywhere; background: var(--soft) }
.own .bubble { margin-inline-start: auto; border-end-start-radius: 16px; border-end-end-radius: 5px;
  color: var(--on-accent); background: var(--accent) }
.system .bubble { padding: 0; text-align: center; background: none }
mark { padding-inline: 2px; border-radius: 3px; color: #1a1e26; background: #ffdf6b }
.file { text-decoration: underline }
::slotted(iframe) { display: block; inline-size: 100%; border: 0; border-block-start: 1px solid var(--line);
  background: #fff }
.field { display: flex; align-items: end; gap: 8px; padding: 10px 14px;
  border-block-start: 1px solid var(--line) }
textarea { flex: 1; min-inline-size: 0; min-block-size: 40px; max-block-size: 130px; padding: 9px 14px;
  font: inherit; line-height: 20px; color: inherit; resize: none; field-sizing: content;
  border: 1px solid transparent; border-radius: 20px; background: var(--soft) }
textarea::placeholder { color: var(--quiet); opacity: 1 }
textarea:focus-visible { outline: 0; border-color: var(--ring) }
.send { flex: none; padding: 10px; border-radius: 50%; color: var(--on-accent); background: var(--accent) }
textarea:placeholder-shown + .send { color: var(--quiet); background: var(--soft) }
.send:focus-visible, .launcher:focus-visible { outline-offset: 2px }
.note { padding: 14px; font-size: 13px; text-align: center; color: var(--quiet);
  border-block-start: 1px solid var(--line) }
.feed { flex: 0 0 clamp(230px, 34%, 320px); min-inline-size: 0; display: flex; flex-direction: column;
  background: var(--side); border-inline-end: 1px solid var(--line) }
.feed ul { flex: 1; min-block-size: 0; overflow-y: auto; padding: 8px; scrollbar-width: thin }
.row { display: grid; grid-template-columns: auto minmax(0, 1fr) auto; align-items: center;
  column-gap: 10px; inline-size: 100%; padding: 9px 8px; border-radius: 10px; text-align: start }
.row > :first-child { grid-row: 1 / 3 }
.row:hover { background: var(--soft) }
.row[aria-current] { background: light-dark(#e3e8fb, #2b3354) }
.row .name { font-weight: 500 }
.row:has(.badge:not([hidden])) .name { font-weight: 700 }
.row time, .summary { font-size: 13px; color: var(--quiet) }
.row .badge { justify-self: end }
@container (max-width: 559px) {
  .feed { flex: 1; border: 0 }
  .has-chat > .feed, .screen:not(.has-chat) > .chat { display: none }
  .back { display: block }
}
.corner { display: flex; flex-direction: column; align-items: end; gap: 14px }
.window { display: flex; inline-size: 370px; block-size: min(560px, 100vh - 120px); overflow: hidden;
  border: 1px solid var(--line); border-radius: 14px; background: var(--page);
  box-shadow: 0 12px 40px rgb(10 15 30 / 25%) }
.launcher { position: relative; display: grid; place-items: center; inline-size: 56px; block-size: 56px;
  border-radius: 50%; color: var(--on-accent); background: var(--accent);
  box-shadow: 0 4px 16px rgb(10 15 30 / 30%) }
.launcher svg { inline-size: 26px; block-size: 26px }
.launcher[aria-expanded="false"] svg:nth-of-type(2), .launcher[aria-expanded="true"] svg:first-of-type {
  display: none }
.launcher .badge { position: absolute; inset: -3px -3px auto auto; background: #c62a35;
  box-shadow: 0 0 0 2px var(--page) }
@media (max-width: 480px) {
  .window { position: fixed; inset: 0; inline-size: auto; block-size: auto; border: 0; border-radius: 0 }
  .on-phones { display: block }
  .window:not([hidden]) + .launcher { display: none }
}
`;

const sheets = new WeakMap<Document, CSSStyleSheet>();

/**
 * Adds the style of the chat UIs to a shadow root, as one sheet per page. A content security policy
 * does not block such sheets. Environments that cannot create them, such as jsdom, have no layout either.
 */
export function addStyle(root: ShadowRoot): void {
  const page = root.ownerDocument;
  const Sheet = page.defaultView?.CSSStyleSheet;
  if (!Sheet || !("adoptedStyleSheets" in root)) return;
  const sheet = sheets.get(page) ?? new Sheet();
  if (!sheets.has(page)) sheet.replaceSync(style);
  sheets.set(page, sheet);
  root.adoptedStyleSheets = [sheet];
}
