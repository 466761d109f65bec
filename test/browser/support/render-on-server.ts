import { renderToString } from "react-dom/server";
import { Session } from "../../../src/index.js";
import { pageOf, type ServerPage } from "./server-pages.js";

/** Runs in Node, where the library finds no page. */
export const renderOnServer = (name: ServerPage): string => renderToString(pageOf(name, Session));
