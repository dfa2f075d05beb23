import { Link, Outlet, useNavigate, useSearch } from "@tanstack/react-router";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useReducer, useRef, useState } from "react";
import { questions } from "./api.js";
import { Help } from "./help.js";
import { dismiss, useOutbox } from "./outbox.js";
import { useReadOnly } from "./role.js";
import { isDark, switchTheme } from "./theme.js";
import { dayWords } from "./words.js";
import { useKeys } from "./keys.js";

const VIEWS = [
  ["/overview", "Overview"],
  ["/reports", "Reports"],
  ["/who", "Who says what"],
  ["/proposals", "Proposals"],
  ["/timeline", "Timeline"],
  ["/sources", "Sources"],
  ["/disputes", "Disputes"],
  ["/search", "Search"],
] as const;

/** The bar, what is not saved yet, and the view. */
export function Frame() {
  const { dossier, asOf } = useSearch({ from: "__root__" });
  const navigate = useNavigate();
  const dossiers = useQuery({ queryKey: ["dossiers"], queryFn: questions.dossiers });
  const readOnly = useReadOnly();
  const [, redraw] = useReducer((n: number) => n + 1, 0);
  const [menu, setMenu] = useState(false);
  const help = useRef<HTMLDialogElement>(null);
  useKeys({
    "?": () => help.current?.showModal(),
    "/": () => void navigate({ to: "/search", search: { ...scope } }),
  });
  const scope = { ...(dossier !== undefined && { dossier }), ...(asOf !== undefined && { asOf }) };
  useEffect(() => {
    document.title = dossier === undefined ? "Hearsay" : `${dossier} · Hearsay`;
  }, [dossier]);
  const go = (change: { dossier?: string | undefined; asOf?: string | undefined }) =>
    void navigate({ to: ".", search: (old) => ({ ...old, ...change }) as typeof old });
  return (
    <>
      <a className="skip" href="#view">
        Skip to the view
      </a>
      <header className="bar">
        <Link to="/reports" search={scope} className="brand">
          Hearsay
        </Link>
        <select
          aria-label="Dossier"
          value={dossier ?? ""}
          onChange={(e) => go({ dossier: e.target.value || undefined })}
        >
          <option value="">All reports</option>
          {(dossiers.data?.items ?? []).map((d) => (
            <option key={d.name} value={d.name}>
              {d.name}
            </option>
          ))}
        </select>
        <button className="menu-button" aria-expanded={menu} onClick={() => setMenu(!menu)}>
          Menu
        </button>
        <nav className={menu ? "open" : ""} aria-label="Views" onClick={() => setMenu(false)}>
          {VIEWS.map(([to, name]) => (
            <Link key={to} to={to} search={scope} activeProps={{ "aria-current": "page" }}>
              {name}
            </Link>
          ))}
        </nav>
        <span className="grow" />
        {readOnly && <span className="role">Read only</span>}
        <label className="as-of">
          as of{" "}
          <input type="date" value={asOf ?? ""} onChange={(e) => go({ asOf: e.target.value || undefined })} />
        </label>
        <button onClick={() => help.current?.showModal()} aria-label="Keys and help">
          ?
        </button>
        <button
          onClick={() => {
            switchTheme();
            redraw();
          }}
        >
          {isDark() ? "Light" : "Dark"}
        </button>
      </header>
      {asOf !== undefined && (
        <p className="past">
          As it was known on {dayWords(asOf)}.{" "}
          <button onClick={() => go({ asOf: undefined })}>Back to today</button>
        </p>
      )}
      <Unsaved />
      <Outlet />
      <Help dialog={help} readOnly={readOnly} />
    </>
  );
}

/** What did not reach the server yet, and what it would not take. */
function Unsaved() {
  const { waiting, problem } = useOutbox();
  const [late, setLate] = useState(false);
  useEffect(() => {
    setLate(false);
    if (waiting.length === 0) return;
    const timer = setTimeout(() => setLate(true), 1000);
    return () => clearTimeout(timer);
  }, [waiting.length]);
  return (
    <div aria-live="polite">
      {late && waiting.length > 0 && (
        <p className="wrong">
          Not saved yet: {waiting.length} {waiting.length === 1 ? "decision" : "decisions"}. Trying again…
        </p>
      )}
      {problem !== null && (
        <p className="wrong" role="alert">
          <strong>{problem.title}.</strong> {problem.message}. Nothing was changed.{" "}
          <button onClick={dismiss}>All right</button>
        </p>
      )}
    </div>
  );
}
