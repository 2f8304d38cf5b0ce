import { defineConfig } from 'vitest/config'

/** Tests that wait for kernels and time what they do: one at a time, when all others are done. */
const kernels = ['tests/jupyter/**/*.test.ts', 'tests/kernel/**/*.test.ts', 'tests/notebooks.test.ts']

export default defineConfig({
  test: {
    testTimeout: 90_000,
    hookTimeout: 90_000,
    projects: [
      {
        extends: true,
        test: { name: 'library', include: ['tests/**/*.test.ts'], exclude: kernels, maxWorkers: 2, sequence: { groupOrder: 0 } },
      },
      { extends: true, test: { name: 'kernels', include: kernels, maxWorkers: 1, sequence: { groupOrder: 1 } } },
    ],
  },
})
