import { describeBuild } from './describe-build.js';

describeBuild('3.14');
