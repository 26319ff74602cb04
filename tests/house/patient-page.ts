import { configure } from "@testing-library/dom";

// A lab that computes for 100 ms does so for seconds on a busy machine; one second is Testing Library's own patience.
configure({ asyncUtilTimeout: 15_000 });
