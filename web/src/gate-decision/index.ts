export { clockOffset } from "./clock.js";
export { decide, type Decision, type OwnAdmissions, type Presentation, type Verdict } from "./decision.js";
export { learn, type Knowledge, type Manifest } from "./manifest.js";
