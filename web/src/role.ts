import { useQuery } from "@tanstack/react-query";
import { questions } from "./api.js";

/** Whether this server only shows; until it has said so it is taken for one that decides, and refuses for itself. */
export function useReadOnly(): boolean {
  return useQuery({ queryKey: ["dossiers"], queryFn: questions.dossiers }).data?.readOnly === true;
}
