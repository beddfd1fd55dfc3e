import { parentPort, workerData } from 'node:worker_threads';
import { Heap } from '../heap/heap.js';
import { ProgramRun } from '../program/run.js';
import type { Subject } from '../testing/observed-run.js';
import { propertiesFor } from '../testing/properties.js';
import { search, tryProgram } from './search.js';
import { type SubjectName, subjectOf } from './subject.js';
import type { News, Task } from './task.js';
import { writeTrace } from './write-trace.js';

// One thread of a check: it gets tasks and tells what comes of them, until it is ended. All that is the user's own, and
// may throw or never return, runs here.

function tell(news: News): void {
  parentPort!.postMessage(news);
}

async function subject(): Promise<Subject> {
  const subject = await subjectOf(workerData as SubjectName);
  // A module that makes no collector says so when it is asked for one.
  new Heap(subject.profile!, null, subject.collector);
  return subject;
}

function perform(task: Task, subject: Subject): void {
  switch (task.do) {
    case 'search':
      search(task, subject, tell);
      break;
    case 'try':
      tryProgram(task.program, subject, tell);
      break;
    case 'step': {
      const run = new ProgramRun(task.program, null, subject);
      while (run.step() !== null) tell({ told: 'stepped', events: run.heap.events.position });
      break;
    }
    case 'trace':
      writeTrace(task.program, subject, task.path, task.statements);
      break;
  }
}

try {
  const known = await subject();
  tell({ told: 'ready', properties: propertiesFor(known).map(({ name }) => name) });
  parentPort!.on('message', (task: Task) => {
    perform(task, known);
    tell({ told: 'done' });
  });
} catch (error) {
  tell({ told: 'refused', problem: error instanceof Error ? error.message : String(error) });
}
