import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/{core,features,sources,protocol,cli,architecture,grammar,client,editors}/**/*.test.ts"],
    testTimeout: 30_000,
  },
});
