namespace RStar.Math.Evolution.Problems.Words;

/// <summary>The people of the stories.</summary>
internal static class People
{
    private const string Women =
        "Ada Aisha Alma Amara Anita Astrid Beatriz Carmen Chloe Clara Dalia Daria Elif Elena Emma Esther Fatima Fiona Freya Grace Hana Hazel "
        + "Ingrid Irene Jasmin Judith Kaori Lea Leila Lina Lucia Maja Mara Mei Mira Nadia Nora Olga Paula Priya Rosa Ruth Sana Selma Sofia "
        + "Tamara Tessa Uma Vera Wanda Yara Zoe";

    private const string Men =
        "Aaron Ahmed Alan Amir Anton Arjun Bela Boris Carlos Chen Cyrus Daniel Dario Diego Edgar Emil Erik Farid Felix Finn Georg Hassan Hugo "
        + "Ivan Jakob Jamal Jonas Karim Kenji Kofi Lars Leo Luca Malik Marco Mateo Milan Nils Omar Oscar Pablo Peter Rafael Ravi Samuel Stefan "
        + "Tariq Tobias Victor Viktor Walter Yusuf";

    public static IReadOnlyList<Person> All { get; } =
    [
        .. Women.Split(' ').Select(name => new Person(name, IsWoman: true)),
        .. Men.Split(' ').Select(name => new Person(name, IsWoman: false)),
    ];
}
