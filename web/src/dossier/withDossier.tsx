import { useQuery } from "@tanstack/react-query";
import { Link, useSearch } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { questions } from "../api.js";
import { Empty, Loading, Wrong } from "../states.js";
import type { WireDossier } from "./data.js";

/** A view of a whole dossier: its heading, and what to do where there is none to show. */
export function WithDossier({
  title,
  children,
}: {
  title: string;
  children: (dossier: WireDossier) => ReactNode;
}) {
  const { dossier, asOf } = useSearch({ from: "__root__" });
  const asked = useQuery({
    queryKey: ["dossier", dossier, asOf],
    queryFn: () => questions.dossier(dossier as string, asOf),
    enabled: dossier !== undefined,
    staleTime: 30_000,
  });
  return (
    <main id="view" className="view wide" tabIndex={0}>
      <h1>{title}</h1>
      {dossier === undefined ? (
        <Empty>
          Choose a dossier above: the reports about one process, side by side.{" "}
          <Link to="/reports">Reports</Link> can be added to one with hearsay add --dossier NAME.
        </Empty>
      ) : asked.isPending ? (
        <Loading lines={12} />
      ) : asked.isError ? (
        <Wrong error={asked.error} />
      ) : (
        children(asked.data)
      )}
    </main>
  );
}
