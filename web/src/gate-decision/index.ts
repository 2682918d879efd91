export { clockOffset } from "./clock.js";
export { decide, type Decision, type OwnAdmissions, type Presentation, type Verdict } from "./decision.js";
export { learn, type Knowledge, type Manifest, type ManifestKey } from "./manifest.js";
export { readManifest, type Asked } from "./manifest-signature.js";
