import { runTests } from "../suite/runner";
import { flow } from "./flow";
import { scenes } from "./scenes";
import { walkthrough } from "./walkthrough";

/** Called by the editor's extension host: takes every picture of the README and the tour. */
export function run(): Promise<void> {
  return runTests({ ...scenes, ...flow, ...walkthrough });
}
