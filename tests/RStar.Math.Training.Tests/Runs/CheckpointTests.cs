using RStar.Math.TestModels;

namespace RStar.Math.Training.Tests;

public class CheckpointTests
{
    [Fact]
    public void Says_which_setting_is_another()
    {
        using var folder = new TemporaryFolder();
        Save(folder);
        using var other = new ToyTraining(folder.Path, ToyTraining.Options with { BatchSize = 5 });
        Assert.Equal(
            $"The checkpoint {folder["checkpoint.bin"]} belongs to another training: BatchSize was 4 and is 5 now; "
            + "go on with what it was made with, or delete the folder to begin anew.",
            RefusalOf(other));
    }

    [Fact]
    public void Says_that_the_data_are_others()
    {
        using var folder = new TemporaryFolder();
        Save(folder);
        using var other = new ToyTraining(folder.Path, examples: 39);
        Assert.Contains("belongs to another training: TrainingData was ", RefusalOf(other), StringComparison.Ordinal);
    }

    [Fact]
    public void How_often_it_is_written_is_nobodys_business()
    {
        using var folder = new TemporaryFolder();
        Save(folder);
        using var other = new ToyTraining(folder.Path, ToyTraining.Options with { CheckpointInterval = TimeSpan.FromHours(1), Threads = 2 });
        Assert.Equal(30, other.Run(cancellationToken: TestContext.Current.CancellationToken).Step);
    }

    [Fact]
    public void Damage_anywhere_is_found()
    {
        using var folder = new TemporaryFolder();
        Save(folder);
        string file = folder["checkpoint.bin"];
        byte[] good = File.ReadAllBytes(file);
        var random = new Random(3);
        for (int round = 0; round < 60; round++)
        {
            byte[] bad = [.. good];
            if (round % 3 == 0)
            {
                bad = bad[..random.Next(bad.Length)];
            }
            else
            {
                bad[round % 3 == 1 ? random.Next(1_000) : random.Next(bad.Length)] ^= (byte)(1 << random.Next(8));
            }

            File.WriteAllBytes(file, bad);
            using var training = new ToyTraining(folder.Path);
            Assert.StartsWith($"The checkpoint {file} ", RefusalOf(training), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Two_trainings_do_not_share_a_folder()
    {
        using var folder = new TemporaryFolder();
        using var first = new ToyTraining(folder.Path);
        Assert.Contains("no other training uses", Assert.Throws<CheckpointException>(() => new ToyTraining(folder.Path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_said_before_the_training_begins()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["file"], "");
        string message = Assert.Throws<CheckpointException>(() => new ToyTraining(folder["file/below"])).Message;
        Assert.StartsWith($"The checkpoint folder {folder["file/below"]} cannot be used;", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_checkpoint_that_cannot_be_written_is_said_and_leaves_nothing_beside_it()
    {
        using var folder = new TemporaryFolder();
        using (var training = new ToyTraining(folder.Path))
        {
            // A folder in the checkpoint's place, from the first step on: a file cannot replace it.
            var progress = new Reports(_ => Directory.CreateDirectory(folder["checkpoint.bin/taken"]));
            string message = Assert.Throws<CheckpointException>(() => training.Run(progress, TestContext.Current.CancellationToken)).Message;
            Assert.StartsWith($"The checkpoint {folder["checkpoint.bin"]} cannot be written: ", message, StringComparison.Ordinal);
        }

        Assert.Equal([folder["checkpoint.bin"]], Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public void What_a_training_that_died_left_unfinished_is_deleted()
    {
        using var folder = new TemporaryFolder();
        Save(folder);
        File.WriteAllText(folder["checkpoint.bin.0.unfinished"], "half of it");
        new ToyTraining(folder.Path).Dispose();
        Assert.Equal([folder["checkpoint.bin"]], Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public void A_folder_is_left_as_it_was_found()
    {
        using var folder = new TemporaryFolder();
        using (var training = new ToyTraining(folder["new"]))
        {
            training.Run(cancellationToken: TestContext.Current.CancellationToken);
            training.Checkpoints.Delete();
        }

        Assert.False(Directory.Exists(folder["new"]));
    }

    private static string RefusalOf(ToyTraining training) =>
        Assert.Throws<CheckpointException>(() => training.Run(cancellationToken: TestContext.Current.CancellationToken)).Message;

    private static void Save(TemporaryFolder folder, int steps = 5)
    {
        using var source = new CancellationTokenSource();
        using var training = new ToyTraining(folder.Path);
        Assert.Throws<OperationCanceledException>(() => training.Run(
            new Reports(report =>
            {
                if (report.Step == steps)
                {
                    source.Cancel();
                }
            }),
            source.Token));
    }
}
