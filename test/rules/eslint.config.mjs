import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/** House rules as lint rules: each says why. */
export default tseslint.config(
  { ignores: ['node_modules/**', 'dist/**', '.hailong/**'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: process.cwd() } },
    rules: {
      'max-lines': ['error', { max: 200, skipComments: true, skipBlankLines: true }],
      'max-lines-per-function': ['error', { max: 40, skipComments: true, skipBlankLines: true }],
      'max-params': ['error', 5],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/unbound-method': ['error', { ignoreStatic: true }],
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['@hailong/*/*', '!@hailong/*/domain', '!@hailong/*/use-cases'],
              message: 'Another lib is used through its doors only: index.ts, domain, use-cases.',
            },
            {
              group: ['@nestjs/typeorm'],
              message: 'Repositories bypass the doors; use AgencyDb, ProvinceDb, IntakeDb or PublicDb.',
            },
          ],
        },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'MemberExpression[object.name="Scope"][property.name="REQUEST"]',
          message: 'Request-scoped providers bubble up and hide the tenant; pass AgencyScope as an argument.',
        },
      ],
    },
  },
  {
    files: ['**/*.spec.ts', '**/*.story.ts', 'test/**/*.ts'],
    rules: { 'max-lines-per-function': 'off', 'no-restricted-imports': 'off' },
  },
  {
    files: ['**/*.mjs', '**/*.cjs'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        module: 'writable',
        require: 'readonly',
        URL: 'readonly',
        URLSearchParams: 'readonly',
        fetch: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        Buffer: 'readonly',
        __dirname: 'readonly',
      },
    },
  },
);
