import { annotationTests } from "./annotations";
import { appearanceTests } from "./appearance";
import { commandTests } from "./commands";
import { keyTests } from "./keys";
import { networkTests, restartTests, startTests } from "./lifecycle";
import { overlayTests } from "./overlays";
import { problemTests } from "./problems";
import { runTests } from "./runner";
import { viewTests } from "./views";
import { walkthroughTests } from "./walkthrough";

/** Called by the editor's extension host; rejects when a test failed. */
export function run(): Promise<void> {
  return runTests({
    ...startTests,
    ...annotationTests,
    ...problemTests,
    ...overlayTests,
    ...commandTests,
    ...keyTests,
    ...viewTests,
    ...walkthroughTests,
    ...appearanceTests,
    ...restartTests,
    ...networkTests,
  });
}
