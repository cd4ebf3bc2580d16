// More would only wait for each other: the browser is busy, too.
[assembly: LevelOfParallelism(2)]
