import { pinyin } from 'pinyin-pro'

export const romanOf = (text: string): string => pinyin(text, { toneType: 'none', type: 'array', v: true }).join('')
export const initialsOf = (text: string): string =>
  pinyin(text, { toneType: 'none', type: 'array', v: true })
    .map((s) => s.charAt(0).toUpperCase())
    .join('')
