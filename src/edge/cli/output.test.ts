import { PassThrough, Writable } from 'node:stream';

import { expect, test } from 'vitest';

import { outputTo, ReaderGone } from './output.ts';

test('text arrives whole and in order', async () => {
  const stream = new PassThrough();
  const output = outputTo(stream);
  stream.setEncoding('utf8');
  await output.write('one ');
  await output.write('two');
  expect(stream.read()).toBe('one two');
});

test('a reader that leaves is told apart from a broken disk', async () => {
  const failing = (code: string) =>
    new Writable({
      write: (_chunk, _encoding, done) => done(Object.assign(new Error(code), { code })),
    });
  await expect(outputTo(failing('EPIPE')).write('x')).rejects.toBeInstanceOf(ReaderGone);
  await expect(outputTo(failing('ENOSPC')).write('x')).rejects.toThrow('ENOSPC');
});

test('a slow reader is waited for', async () => {
  let release: () => void = () => {};
  const stream = new Writable({ write: (_chunk, _encoding, done) => void (release = done) });
  let isDone = false;
  const writing = outputTo(stream)
    .write('x')
    .then(() => (isDone = true));
  await new Promise((resolve) => setImmediate(resolve));
  expect(isDone).toBe(false);
  release();
  await writing;
  expect(isDone).toBe(true);
});
