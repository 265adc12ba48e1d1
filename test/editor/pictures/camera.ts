import { call } from "../suite/page";

/** Keeps pictures of the editor's page in docs; those of the walkthrough are coarser, for the package carries them. */
export const camera = {
  /** Keeps the page as a picture. */
  picture: (file: `${"images" | "walkthrough"}/${string}.png`) => call<undefined>("picture", { file }),
  /** Begins an animation. */
  roll: () => call<undefined>("roll", {}),
  /** Adds the page to the animation, to be shown for so many milliseconds. */
  frame: (milliseconds: number) => call<undefined>("frame", { milliseconds }),
  /** Keeps the frames as an animation. */
  animation: (file: `images/${string}.gif`) => call<undefined>("animation", { file }),
};
