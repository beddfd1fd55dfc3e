import { describeReferences } from './describe-references.js';

describeReferences('3.13');
