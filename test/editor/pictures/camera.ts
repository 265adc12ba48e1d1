import { call } from "../suite/page";

/** Keeps pictures of the editor's page in docs/images. */
export const camera = {
  /** Keeps the page as a picture. */
  picture: (name: string) => call<undefined>("picture", { name }),
  /** Begins an animation. */
  roll: () => call<undefined>("roll", {}),
  /** Adds the page to the animation, to be shown for so many milliseconds. */
  frame: (milliseconds: number) => call<undefined>("frame", { milliseconds }),
  /** Keeps the frames as an animation. */
  animation: (name: string) => call<undefined>("animation", { name }),
};
