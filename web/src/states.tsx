/** What a view says where there is nothing to show: nothing yet, not there, something wrong, not loaded yet. */
import { Link } from "@tanstack/react-router";
import { type ReactNode, useEffect, useState } from "react";
import { Problem } from "./api.js";

export function Empty({ children }: { children: ReactNode }) {
  return <p className="empty">{children}</p>;
}

export function NotHere() {
  return (
    <main id="view" className="view" tabIndex={0}>
      <Empty>
        There is nothing at this address. <Link to="/reports">See the reports.</Link>
      </Empty>
    </main>
  );
}

export function Wrong({ error }: { error: unknown }) {
  const problem = error instanceof Problem ? error : null;
  return (
    <div className="wrong" role="alert">
      <strong>{problem?.title ?? "Something went wrong"}.</strong> {(error as Error).message}
    </div>
  );
}

/** A skeleton of the height of what comes, only where it takes longer than a moment. */
export function Loading({ lines = 8 }: { lines?: number }) {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 200);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className={late ? "loading" : "loading hidden"} role="status" aria-label="Loading">
      {Array.from({ length: lines }, (_, i) => (
        <div key={i} className="bone" />
      ))}
    </div>
  );
}
