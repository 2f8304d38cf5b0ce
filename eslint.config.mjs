import regexp from 'eslint-plugin-regexp'
import redos from 'eslint-plugin-redos'
import tseslint from 'typescript-eslint'

export default tseslint.config(
  { ignores: ['dist/', 'dataset/', 'node_modules/', '**/.venv/', 'notebooks/'] },
  { files: ['**/*.mjs'], extends: [tseslint.configs.disableTypeChecked] },
  {
    files: ['src/**/*.ts', 'tests/**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { project: ['./tests/tsconfig.json'], tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-non-null-assertion': 'error',
      'max-params': ['error', 5],
    },
  },
  {
    files: ['src/**/*.ts'],
    plugins: { regexp, redos },
    rules: {
      'regexp/no-super-linear-backtracking': 'error',
      'regexp/no-super-linear-move': 'error',
      'redos/no-vulnerable': ['error', { timeout: 10_000 }],
      'no-restricted-syntax': ['error', { selector: 'ExportDefaultDeclaration', message: 'Use named exports.' }],
    },
  },
)
