import js from '@eslint/js'
import jsxA11y from 'eslint-plugin-jsx-a11y'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

export default tseslint.config(
  { ignores: ['build/', 'data/', 'node_modules/', 'prisma/client/', 'test/output/'] },
  js.configs.recommended,
  tseslint.configs.recommended,
  { files: ['**/*.tsx'], ...jsxA11y.flatConfigs.recommended },
  { files: ['app/**/*.{ts,tsx}'], ...reactHooks.configs['recommended-latest'] },
  {
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly', setTimeout: 'readonly' } },
    rules: {
      'no-console': 'error',
      'no-irregular-whitespace': 'off', // the ideographic space is Chinese text
      'no-control-regex': 'off', // hostile text is cleaned of them on purpose
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/only-throw-error': 'off', // loaders throw Responses
      'no-restricted-syntax': [
        'error',
        {
          selector: 'JSXAttribute[name.name="style"]',
          message: 'The content security policy forbids style attributes; use a class.',
        },
        {
          selector: 'JSXText[value=/　 *\\n|\\n *　/]',
          message: 'JSX drops the ideographic space at the edge of a line; put it in braces.',
        },
      ],
    },
  },
  {
    files: ['**/*.tsx'],
    rules: {
      // scrollable regions must be reachable by keyboard; that is what their tabIndex is for
      'jsx-a11y/no-noninteractive-tabindex': 'off',
    },
  },
)
