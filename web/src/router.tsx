import { createRootRoute, createRoute, createRouter, redirect } from "@tanstack/react-router";
import type { Scope } from "./api.js";
import { DisputesView } from "./dossier/disputesView.js";
import { Overview } from "./dossier/overview.js";
import { ProposalsView } from "./dossier/proposalsView.js";
import { SourcesView } from "./dossier/sourcesView.js";
import { TimelineView } from "./dossier/timelineView.js";
import { WhoSaysWhat } from "./dossier/whoSaysWhat.js";
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
    throw redirect({ to: search.dossier === undefined ? "/reports" : "/overview", search });
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

const dossierViews = [
  createRoute({ getParentRoute: () => root, path: "/overview", component: Overview }),
  createRoute({ getParentRoute: () => root, path: "/who", component: WhoSaysWhat }),
  createRoute({ getParentRoute: () => root, path: "/proposals", component: ProposalsView }),
  createRoute({
    getParentRoute: () => root,
    path: "/timeline",
    validateSearch: (search) => texts(search, "clock"),
    component: TimelineView,
  }),
  createRoute({ getParentRoute: () => root, path: "/sources", component: SourcesView }),
  createRoute({ getParentRoute: () => root, path: "/disputes", component: DisputesView }),
] as const;

export const router = createRouter({
  routeTree: root.addChildren([home, reportsRoute, readingRoute, searchRoute, ...dossierViews]),
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
