import { annotationTests } from "./annotations";
import { appearanceTests } from "./appearance";
import { commandTests } from "./commands";
import { keyTests } from "./keys";
import { LANGUAGES, languageTests } from "./languages";
import { networkTests, restartTests, startTests } from "./lifecycle";
import { navigationTests } from "./navigation";
import { overlayTests } from "./overlays";
import { problemTests } from "./problems";
import { passageTests } from "./passages";
import { outside } from "./page";
import { leaveCardOpen, reloadTests } from "./reload";
import { HOST, runTests } from "./runner";
import { viewTests } from "./views";
import { walkthroughTests } from "./walkthrough";

/** Called by the editor's extension host, and again after each reload; rejects when a test failed. */
export async function run(): Promise<void> {
  const visits = await outside.visits();
  if (visits === 0) await firstVisit();
  else if (visits === 1) await runTests(reloadTests);
  else await runTests(await languageTests(LANGUAGES[visits - 2] ?? ""));
  const next = LANGUAGES[visits - 1];
  if (visits === 0) await outside.reload();
  // The oldest editor takes its language from elsewhere.
  else if (next !== undefined && HOST !== "web") await outside.reload(next);
  else await runTests(networkTests);
}

async function firstVisit(): Promise<void> {
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
}
