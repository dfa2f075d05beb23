import "@fontsource/inter/latin-400.css";
import "@fontsource/inter/latin-600.css";
import "@fontsource/source-serif-4/latin-400.css";
import "@fontsource/source-serif-4/latin-400-italic.css";
import "@fontsource/source-serif-4/latin-600.css";
import "./style.css";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Problem } from "./api.js";
import { router } from "./router.js";
import { startTheme } from "./theme.js";

startTheme();
const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      // A server that is gone is asked again; what it refused it will refuse again.
      retry: (count, error) => !(error instanceof Problem && error.status > 0) && count < 5,
    },
  },
});
createRoot(document.getElementById("page") as HTMLElement).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);
