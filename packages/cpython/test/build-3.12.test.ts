import { describeBuild } from './describe-build.js';

describeBuild('3.12');
