import { annotationTests } from "./annotations";
import { appearanceTests } from "./appearance";
import { commandTests } from "./commands";
import { keyTests } from "./keys";
import { networkTests, restartTests, startTests } from "./lifecycle";
import { navigationTests } from "./navigation";
import { overlayTests } from "./overlays";
import { problemTests } from "./problems";
import { passageTests } from "./passages";
import { outside } from "./page";
import { leaveCardOpen, reloadTests } from "./reload";
import { runTests } from "./runner";
import { viewTests } from "./views";
import { walkthroughTests } from "./walkthrough";

/** Called by the editor's extension host, and again after a reload; rejects when a test failed. */
export async function run(): Promise<void> {
  if ((await outside.visits()) > 0) return runTests({ ...reloadTests, ...networkTests });
  await runTests({
    ...startTests,
    ...annotationTests,
    ...problemTests,
    ...overlayTests,
    ...commandTests,
    ...keyTests,
    ...navigationTests,
    ...viewTests,
    ...walkthroughTests,
    ...appearanceTests,
    ...passageTests,
    ...restartTests,
  });
  await leaveCardOpen();
  return outside.reload();
}
