import type { FileReport, RunInfo } from "../fileReport";
import { formatGithub } from "./github";
import { formatJson } from "./json";
import { formatJunit } from "./junit";
import { formatPretty } from "./pretty";
import { formatSarif } from "./sarif";

/** Renders a whole run. `colour` concerns people's formats only. */
export type Formatter = (reports: readonly FileReport[], run: RunInfo, colour: boolean) => string;

export const formatters: Readonly<Record<string, Formatter>> = {
  pretty: formatPretty,
  json: formatJson,
  sarif: formatSarif,
  github: formatGithub,
  junit: formatJunit,
};
