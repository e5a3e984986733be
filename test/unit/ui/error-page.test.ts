import { UNSAFE_ErrorResponseImpl as Answer } from '@remix-run/router'
import { expect, test } from 'vitest'
import { wordsOf } from '../../../app/ui/error-page'

const title = (status: number, data: unknown) => wordsOf(new Answer(status, '', data)).title

test('an error page says our words, never those of the router', () => {
  expect(title(405, 'Error: You made a POST request to "/rounds" but did not provide an `action`')).toBe(
    '这一页不能这样操作',
  )
  expect(title(404, '这篇稿件已不在评审桌上')).toBe('这篇稿件已不在评审桌上')
  expect(title(418, 'I am a teapot')).toBe('系统出了点问题，没能完成这一步')
})
