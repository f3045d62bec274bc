// "npm run generate" writes this file from the names in packages/core/languages.
/** The languages that there are words in, each with its name in itself. */
export const LANGUAGES = {
  en: 'English',
  de: 'Deutsch',
  es: 'Español',
  fr: 'Français',
  ja: '日本語',
  pt: 'Português',
  ru: 'Русский',
  zh: '中文',
} as const
export type Language = keyof typeof LANGUAGES
