import { expect, test } from 'vitest'
import { readByline } from '../../../app/library/byline'

test.each([
  ['冠县妇女联合会　王芳、李梅', { organization: '冠县妇女联合会', authors: ['王芳', '李梅'] }],
  ['曹县妇联 欧阳晓岚', { organization: '曹县妇联', authors: ['欧阳晓岚'] }],
  ['欧阳晓岚　王芳', { authors: ['欧阳晓岚', '王芳'] }],
  ['省妇联组联部', { authors: ['省妇联组联部'] }],
  ['', { authors: [] }],
])('%j tells who wrote', (byline, read) => {
  expect(readByline(byline)).toEqual(read)
})
