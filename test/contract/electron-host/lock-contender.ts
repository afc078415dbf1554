/** A process that asks for the single-instance lock of the folder it is given, says how it went, and waits for its stdin to end. */
import { SingleInstance } from '#test/host/src/single-instance';

const lock = new SingleInstance(process.argv[2] ?? '');
const mine = { argv: process.argv, cwd: process.cwd(), additionalData: process.argv[3] };
const isOwner = lock.request(mine, ({ additionalData }) => process.stdout.write(`heard ${String(additionalData)}\n`));
process.stdout.write(isOwner ? 'owner\n' : 'second\n');
process.stdin.resume().on('end', () => {
  lock.release();
  process.exit(0);
});
