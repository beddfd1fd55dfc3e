// Runs or records one script and appends the result, after a control character, to standard error.
import { recordScript, runScript } from '@heapreel/recorder';

const { output, ...options } = JSON.parse(process.argv[2]);
try {
  if (output === undefined) process.exitCode = (await runScript(options)).exitCode;
  else {
    const result = await recordScript({ ...options, output, heapreel: 'test' });
    process.stderr.write(`\u0001${JSON.stringify(result)}`);
    process.exitCode = result.exitCode;
  }
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
