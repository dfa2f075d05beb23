import { createRootRoute, createRoute, createRouter, redirect } from "@tanstack/react-router";
import type { Scope } from "./api.js";
import { Frame } from "./frame.js";
import { NotHere, Wrong } from "./states.js";
import { ReadingView } from "./reading/readingView.js";
import { ReportsView } from "./reportsView.js";
import { SearchView } from "./searchView.js";

/** Texts of an address, none of them empty. */
function texts<K extends string>(
  search: Record<string, unknown>,
  ...names: readonly K[]
): { [key in K]?: string } {
  const out: { [key in K]?: string } = {};
  for (const name of names) {
    const value = search[name];
    if (typeof value === "string" && value !== "") out[name] = value;
    if (typeof value === "number") out[name] = String(value);
  }
  return out;
}

const root = createRootRoute({
  component: Frame,
  notFoundComponent: NotHere,
  errorComponent: ({ error }) => <Wrong error={error} />,
  validateSearch: (search): Scope => texts(search, "dossier", "asOf"),
});

const home = createRoute({
  getParentRoute: () => root,
  path: "/",
  beforeLoad: ({ search }) => {
    throw redirect({ to: "/reports", search });
  },
});

export const reportsRoute = createRoute({
  getParentRoute: () => root,
  path: "/reports",
  validateSearch: (search) => texts(search, "outlet", "since", "until", "decided", "sort", "order"),
  component: ReportsView,
});

export const readingRoute = createRoute({
  getParentRoute: () => root,
  path: "/reports/$report",
  validateSearch: (search) => texts(search, "entry", "queue"),
  component: ReadingView,
});

export const searchRoute = createRoute({
  getParentRoute: () => root,
  path: "/search",
  validateSearch: (search) =>
    texts(search, "q", "in", "speaker", "outlet", "act", "naming", "terms", "since", "until"),
  component: SearchView,
});

export const router = createRouter({
  routeTree: root.addChildren([home, reportsRoute, readingRoute, searchRoute]),
  scrollRestoration: true,
  // Words stay words: "2027" is a year in an address, not a number.
  parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
  stringifySearch: (search) => {
    const given = Object.entries(search).filter(([, v]) => v !== undefined && v !== "");
    const query = new URLSearchParams(given.map(([k, v]) => [k, String(v)])).toString();
    return query === "" ? "" : `?${query}`;
  },
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
