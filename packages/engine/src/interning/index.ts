export { type IdentityAnswer, identity } from './identity.js';
