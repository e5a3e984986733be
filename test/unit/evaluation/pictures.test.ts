import { expect, test } from 'vitest'
import { press, startDecisions, undecidedPictures } from '../../../app/evaluation/blind-copies/finds'
import { boxesPress, picturePress, replacePictures, takePictures } from '../../../app/evaluation/blind-copies/pictures'

const [a, b] = ['0b0b0b0b-1111-4222-8333-444455556666', '0c0c0c0c-1111-4222-8333-444455556666']
const known = new Set([a, b])

test('own pictures become numbers in reading order, others stay for the caller to drop', () => {
  const { texts, pictures } = takePictures(
    {
      situation: `前![年龄结构](/files/${b})后⟦图9⟧`,
      advice: `![](/files/${a})![x](/files/${b})![外](/files/0d0d0d0d-1111-4222-8333-444455556666)`,
    },
    known,
  )
  expect(texts.situation).toBe('前⟦图1：年龄结构⟧后图9')
  expect(texts.advice).toBe('⟦图2⟧⟦图1：x⟧![外](/files/0d0d0d0d-1111-4222-8333-444455556666)')
  expect(pictures.map(({ fileId, choice }) => [fileId, choice])).toEqual([
    [b, null],
    [a, null],
  ])
})

test('a token that a mask has cut shows nothing', () => {
  expect(replacePictures('⟦图1：某县⟧，⟦图2某⟧，⟦图', (number, caption) => `<${number} ${caption}>`)).toBe(
    '<1 某县>，某，',
  )
})

test('choices are steps like others: kept, changed, taken back', () => {
  const start = startDecisions([], [{ number: 1, fileId: a, choice: null, boxes: [] }])
  expect(undecidedPictures(start)).toHaveLength(1)
  const blurred = press(start, boxesPress(1, [{ x: 100, y: 900, w: 300.4, h: 300 }]))
  expect(blurred.pictures).toEqual([
    { number: 1, fileId: a, choice: 'blur', boxes: [{ x: 100, y: 900, w: 300, h: 100 }] },
  ])
  expect(press(blurred, 'picture:1:omit').pictures![0]!.choice).toBe('omit')
  expect(press(press(blurred, 'picture:1:omit'), 'undo:2').pictures).toEqual(blurred.pictures)
  expect(press(press(blurred, 'undo:1'), 'undo:0')).toEqual({ ...start, steps: [] })
  expect(press(blurred, boxesPress(1, [])).pictures).toEqual(start.pictures)
  expect(press(start, 'picture:7:keep')).toEqual(start)
  expect(press(start, boxesPress(1, [{ x: 1, y: 1, w: 0, h: 5 }]))).toEqual(start)
  expect(picturePress.test('picture:1:blur')).toBe(false)
})
