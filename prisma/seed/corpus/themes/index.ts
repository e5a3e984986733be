import type { Theme } from '../theme'
import { leftBehind } from './left-behind'

export const themes: readonly Theme[] = [leftBehind]
