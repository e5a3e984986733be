import { describe, expect, it } from 'vitest'
import { parseStorageUrl } from '../../../app/server/storage-url'

describe('the address of an S3 store', () => {
  it('needs no more than a bucket', () => {
    expect(parseStorageUrl('s3://fuqing')).toEqual({
      bucket: 'fuqing',
      prefix: '',
      region: 'us-east-1',
      endpoint: undefined,
      forcePathStyle: false,
    })
  })

  it('names a server of one’s own, a region and a folder', () => {
    expect(parseStorageUrl('s3://fuqing/2012/files/?endpoint=http://127.0.0.1:9000&region=cn-north-1')).toEqual({
      bucket: 'fuqing',
      prefix: '2012/files',
      region: 'cn-north-1',
      endpoint: 'http://127.0.0.1:9000',
      forcePathStyle: true,
    })
    expect(parseStorageUrl('s3://fuqing?endpoint=https://oss.cn&style=host').forcePathStyle).toBe(false)
  })

  it.each([
    ['https://fuqing.cn', 's3://'],
    ['s3://', 'bucket'],
    ['s3://a_b', 'bucket'],
    ['s3://key:secret@fuqing', 'STORAGE_SECRET'],
    ['s3://fuqing?endpoint=ftp://x', 'endpoint'],
    ['s3://fuqing?style=odd', 'style'],
    ['nonsense', 'address'],
  ])('refuses %s', (address, why) => {
    expect(() => parseStorageUrl(address)).toThrow(why)
    expect(() => parseStorageUrl(address)).not.toThrow('secret@')
  })
})
