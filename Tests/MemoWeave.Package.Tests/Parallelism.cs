// Each fixture has projects of its own, and most of a build is waiting, or uses one core.
[assembly: Parallelizable(ParallelScope.Fixtures)]
[assembly: LevelOfParallelism(2)]
